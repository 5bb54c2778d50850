/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
ALTER TABLE "meeting" ADD "end_by" text;
ALTER TABLE "meeting_step" ADD "topic" text;
ALTER TABLE "meeting_step" ADD "title" text DEFAULT '' NOT NULL;
ALTER TABLE "meeting_step" ADD "question" text DEFAULT '' NOT NULL;
`
