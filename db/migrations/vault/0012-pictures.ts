/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "picture_content" (
	"id" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"content" blob NOT NULL
) STRICT;

CREATE TABLE "step_picture" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"step_id" text NOT NULL,
	"caption" text NOT NULL,
	"content_id" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("step_id") REFERENCES "meeting_step"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("content_id") REFERENCES "picture_content"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "step_picture_step_id_unique" ON "step_picture" ("step_id");
CREATE INDEX "step_picture_meeting" ON "step_picture" ("meeting_id");
CREATE INDEX "step_picture_content" ON "step_picture" ("content_id");
`
