/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
ALTER TABLE "meeting_step" ADD "pilot_id" text;
ALTER TABLE "step_line" ADD "pressure" integer;
ALTER TABLE "step_line" ADD "willingness" integer;
ALTER TABLE "step_line" ADD "leadership" integer;
ALTER TABLE "step_line" ADD "capacity" integer;
`
