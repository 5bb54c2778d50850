/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "ballot" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"person_id" text NOT NULL,
	"choices" text NOT NULL,
	"position" real NOT NULL,
	FOREIGN KEY ("round_id") REFERENCES "vote_round"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "ballot_round_id_person_id_unique" ON "ballot" ("round_id","person_id");
CREATE TABLE "vote_round" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"kind" text NOT NULL,
	"question" text NOT NULL,
	"key_result_id" text,
	"options" text NOT NULL,
	"dots" integer NOT NULL,
	"previous_id" text,
	"number" integer NOT NULL,
	"opened_at" text NOT NULL,
	"revealed_at" text,
	"on_wall" integer NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("previous_id") REFERENCES "vote_round"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "vote_round_meeting" ON "vote_round" ("meeting_id");
`
