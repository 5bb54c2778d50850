/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
ALTER TABLE "document" ADD "check_id" text REFERENCES maturity_check(id);
CREATE INDEX "document_check" ON "document" ("check_id");
`
