/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "contributor" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text,
	"person_id" text,
	"objective_id" text,
	"key_result_id" text,
	"note" text NOT NULL,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contributor_one_source" CHECK(("contributor"."unit_id" is null) <> ("contributor"."person_id" is null)),
	CONSTRAINT "contributor_one_target" CHECK(("contributor"."objective_id" is null) <> ("contributor"."key_result_id" is null))
) STRICT;

CREATE TABLE "rewrite" (
	"id" text PRIMARY KEY NOT NULL,
	"objective_id" text,
	"key_result_id" text,
	"wording_before" text NOT NULL,
	"wording_after" text NOT NULL,
	"check_id" text NOT NULL,
	"created_at" text NOT NULL,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "wording_exception" (
	"id" text PRIMARY KEY NOT NULL,
	"objective_id" text,
	"key_result_id" text,
	"check_id" text NOT NULL,
	"wording" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" text NOT NULL,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action
) STRICT;

ALTER TABLE "client" ADD "pace_ahead" real DEFAULT 0.1 NOT NULL;
ALTER TABLE "client" ADD "pace_on_pace" real DEFAULT -0.1 NOT NULL;
ALTER TABLE "client" ADD "pace_behind" real DEFAULT -0.25 NOT NULL;
ALTER TABLE "client" ADD "pace_too_early" real DEFAULT 0.15 NOT NULL;
ALTER TABLE "key_result" ADD "archived" integer DEFAULT false NOT NULL;
ALTER TABLE "objective" ADD "archived" integer DEFAULT false NOT NULL;
`
