/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
ALTER TABLE "meeting" ADD "case_number" text DEFAULT '' NOT NULL;
ALTER TABLE "meeting" ADD "distribution" text DEFAULT '' NOT NULL;
ALTER TABLE "meeting" ADD "exemption" text DEFAULT '' NOT NULL;
`
