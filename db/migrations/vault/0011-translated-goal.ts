/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
ALTER TABLE "meeting_step" ADD "about_id" text;
`
