/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
ALTER TABLE "meeting_step" ADD "asked_id" text;
ALTER TABLE "meeting_step" ADD "result_view" text DEFAULT 'talk' NOT NULL;
ALTER TABLE "meeting_step" ADD "result_page" integer DEFAULT 0 NOT NULL;
`
