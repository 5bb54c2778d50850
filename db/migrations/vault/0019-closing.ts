/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "cycle_closing" (
	"id" text PRIMARY KEY NOT NULL,
	"cycle_id" text NOT NULL,
	"closed_on" text NOT NULL,
	"closed_at" text NOT NULL,
	"reopened_at" text,
	"reason" text DEFAULT '' NOT NULL,
	"ran" text DEFAULT '[]' NOT NULL,
	FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "cycle_closing_cycle" ON "cycle_closing" ("cycle_id");
CREATE TABLE "key_result_score" (
	"id" text PRIMARY KEY NOT NULL,
	"key_result_id" text NOT NULL,
	"score" real NOT NULL,
	"reason" text NOT NULL,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "key_result_score_key_result_id_unique" ON "key_result_score" ("key_result_id");
CREATE TABLE "next_owner" (
	"id" text PRIMARY KEY NOT NULL,
	"cycle_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"person_id" text NOT NULL,
	FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "next_owner_cycle_id_unit_id_unique" ON "next_owner" ("cycle_id","unit_id");
CREATE TABLE "objective_review" (
	"id" text PRIMARY KEY NOT NULL,
	"objective_id" text NOT NULL,
	"meeting_id" text,
	"status" text,
	"why" text DEFAULT '' NOT NULL,
	"learned" text DEFAULT '' NOT NULL,
	"revealed_at" text,
	"causes" text DEFAULT '[]' NOT NULL,
	"decision" text,
	"reason" text DEFAULT '' NOT NULL,
	"decided_on" text,
	"outcome" text,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "objective_review_objective_id_unique" ON "objective_review" ("objective_id");
CREATE TABLE "document_snapshot" (
	"id" text PRIMARY KEY NOT NULL,
	"content" blob NOT NULL,
	FOREIGN KEY ("id") REFERENCES "document"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "learning" (
	"id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"learned_on" text NOT NULL,
	"unit_id" text,
	"objective_id" text,
	"key_result_id" text,
	"check_in_id" text,
	"created_at" text NOT NULL,
	"withdrawn_at" text,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("check_in_id") REFERENCES "check_in"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "learning_link" (
	"id" text PRIMARY KEY NOT NULL,
	"objective_id" text NOT NULL,
	"learning_id" text NOT NULL,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "learning_link_learning" ON "learning_link" ("learning_id");
CREATE UNIQUE INDEX "learning_link_objective_id_learning_id_unique" ON "learning_link" ("objective_id","learning_id");
CREATE TABLE "learning_tags" (
	"id" text PRIMARY KEY NOT NULL,
	"learning_id" text NOT NULL,
	"tags" text NOT NULL
) STRICT;

CREATE UNIQUE INDEX "learning_tags_learning_id_unique" ON "learning_tags" ("learning_id");
CREATE TABLE "line_group" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"step_id" text NOT NULL,
	"name" text NOT NULL,
	"position" real NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("step_id") REFERENCES "meeting_step"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "line_group_meeting" ON "line_group" ("meeting_id");
ALTER TABLE "cycle" ADD "summary" text DEFAULT '' NOT NULL;
ALTER TABLE "key_result" ADD "previous_id" text REFERENCES key_result(id);
ALTER TABLE "meeting" ADD "cycle_id" text REFERENCES cycle(id);
ALTER TABLE "meeting" ADD "habit" text;
ALTER TABLE "step_line" ADD "group_id" text REFERENCES line_group(id);
`
