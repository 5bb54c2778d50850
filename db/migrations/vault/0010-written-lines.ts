/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "written_line" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" text NOT NULL,
	"objective_id" text,
	"key_result_id" text,
	"fresh" integer NOT NULL,
	"before" text NOT NULL,
	"why_before" text NOT NULL,
	"after" text NOT NULL,
	"why_after" text NOT NULL,
	"accepted_at" text,
	"position" real NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "written_line_meeting" ON "written_line" ("meeting_id");
ALTER TABLE "vote_round" ADD "unnamed" text DEFAULT '[]' NOT NULL;
`
