/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
ALTER TABLE "meeting" ADD "wall_list" integer DEFAULT true NOT NULL;
`
