/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "left_out" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"capture_id" text NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "left_out_meeting_id_capture_id_unique" ON "left_out" ("meeting_id","capture_id");
CREATE TABLE "meeting_template" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"meeting_kind" text NOT NULL,
	"steps" text NOT NULL,
	"created_at" text NOT NULL
) STRICT;

ALTER TABLE "capture" ADD "step_id" text REFERENCES meeting_step(id);
ALTER TABLE "document" ADD "content_sha256" text;
ALTER TABLE "document" ADD "left_out" text DEFAULT '[]' NOT NULL;
ALTER TABLE "meeting" ADD "wall_view" text DEFAULT 'step' NOT NULL;
ALTER TABLE "meeting_step" ADD "minutes_set" integer DEFAULT false NOT NULL;
`
