/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "step_line" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"step_id" text NOT NULL,
	"section" text NOT NULL,
	"text" text NOT NULL,
	"position" real NOT NULL,
	"amount" real,
	"effect" integer,
	"effort" integer,
	"off_wall" integer NOT NULL,
	"capture_id" text,
	"created_at" text NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("step_id") REFERENCES "meeting_step"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "step_line_meeting" ON "step_line" ("meeting_id");
ALTER TABLE "capture" ADD "reason" text DEFAULT '' NOT NULL;
ALTER TABLE "meeting_step" ADD "revealed_at" text;
`
