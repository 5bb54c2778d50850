/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
ALTER TABLE "maturity_check" ADD "tree" text;
`
