/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "capture" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"owner_id" text,
	"key_result_id" text,
	"due_date" text,
	"number" integer,
	"raised_on" text NOT NULL,
	"state" text NOT NULL,
	"resolved_on" text,
	"resolved_meeting_id" text,
	"supersedes_id" text,
	"withdrawn_at" text,
	"created_at" text NOT NULL,
	"position" real NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("resolved_meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("supersedes_id") REFERENCES "capture"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "capture_meeting" ON "capture" ("meeting_id");
CREATE INDEX "capture_open" ON "capture" ("kind","state");
CREATE TABLE "change_record" (
	"seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	"command_id" text NOT NULL,
	"procedure" text NOT NULL,
	"at" text NOT NULL,
	"rows" text NOT NULL,
	"result" text,
	"undoes" text
) STRICT;

CREATE UNIQUE INDEX "change_record_command_id_unique" ON "change_record" ("command_id");
CREATE TABLE "client" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"document_language" text NOT NULL,
	"goal_terms" text NOT NULL,
	"cycle_kind" text NOT NULL,
	"accent" text,
	"fiscal_year_start_month" integer NOT NULL,
	"check_in_weekday" integer NOT NULL,
	"cadence_weeks" integer NOT NULL,
	"cadence_anchor" text,
	"limit_objectives" integer NOT NULL,
	"limit_key_results" integer NOT NULL,
	"sample" integer NOT NULL
) STRICT;

CREATE TABLE "coach_engagement" (
	"id" text PRIMARY KEY NOT NULL,
	"start_date" text NOT NULL,
	"end_date" text,
	"contact" text NOT NULL,
	"sessions_agreed" integer,
	"sessions_used" integer NOT NULL,
	"deliverables" text NOT NULL,
	"next_offer" text NOT NULL
) STRICT;

CREATE TABLE "coach_note" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"text" text NOT NULL
) STRICT;

CREATE TABLE "contribution" (
	"id" text PRIMARY KEY NOT NULL,
	"objective_id" text NOT NULL,
	"to_objective_id" text,
	"to_key_result_id" text,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("to_objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("to_key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contribution_one_target" CHECK(("contribution"."to_objective_id" is null) <> ("contribution"."to_key_result_id" is null))
) STRICT;

CREATE INDEX "contribution_objective" ON "contribution" ("objective_id");
CREATE TABLE "cycle" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"start_date" text NOT NULL,
	"end_date" text NOT NULL,
	"state" text NOT NULL
) STRICT;

CREATE TABLE "key_result" (
	"id" text PRIMARY KEY NOT NULL,
	"objective_id" text NOT NULL,
	"title" text NOT NULL,
	"short_name" text NOT NULL,
	"weight" real NOT NULL,
	"position" real NOT NULL,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "key_result_objective" ON "key_result" ("objective_id");
CREATE TABLE "objective" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"cycle_id" text NOT NULL,
	"title" text NOT NULL,
	"why" text NOT NULL,
	"hypothesis" text NOT NULL,
	"owner_id" text,
	"direction_id" text,
	"state" text NOT NULL,
	"outcome" text,
	"previous_id" text,
	"position" real NOT NULL,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("direction_id") REFERENCES "direction"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("previous_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "objective_cycle" ON "objective" ("cycle_id");
CREATE TABLE "attendance" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"presence" text NOT NULL,
	"came_at" text,
	"left_at" text,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "attendance_meeting_id_person_id_unique" ON "attendance" ("meeting_id","person_id");
CREATE TABLE "document" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"meeting_id" text,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "document_meeting" ON "document" ("meeting_id");
CREATE TABLE "document_content" (
	"id" text PRIMARY KEY NOT NULL,
	"content" blob NOT NULL,
	FOREIGN KEY ("id") REFERENCES "document"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"date" text NOT NULL,
	"start_time" text,
	"planned_minutes" integer NOT NULL,
	"place" text NOT NULL,
	"leader_name" text NOT NULL,
	"minute_taker_name" text NOT NULL,
	"started_at" text,
	"ended_at" text,
	"current_step_id" text,
	"step_started_at" text,
	"step_deadline_at" text,
	"focus_id" text,
	"black" integer NOT NULL,
	"worth" integer,
	FOREIGN KEY ("current_step_id") REFERENCES "meeting_step"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "meeting_date" ON "meeting" ("date");
CREATE TABLE "meeting_scope" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"with_below" integer NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "meeting_scope_meeting_id_unit_id_unique" ON "meeting_scope" ("meeting_id","unit_id");
CREATE TABLE "meeting_step" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" real NOT NULL,
	"planned_seconds" integer NOT NULL,
	"used_seconds" integer NOT NULL,
	"state" text NOT NULL,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "meeting_step_meeting" ON "meeting_step" ("meeting_id");
CREATE TABLE "initiative" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"unit_id" text NOT NULL,
	"objective_id" text,
	"key_result_id" text,
	"owner_id" text,
	"due_date" text,
	"state" text NOT NULL,
	"expected_effect" text NOT NULL,
	"position" real NOT NULL,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "initiative_change" (
	"id" text PRIMARY KEY NOT NULL,
	"initiative_id" text NOT NULL,
	"date" text NOT NULL,
	"meeting_id" text,
	"due_before" text,
	"due_after" text,
	"state_before" text NOT NULL,
	"state_after" text NOT NULL,
	FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "initiative_change_initiative" ON "initiative_change" ("initiative_id");
CREATE INDEX "initiative_change_meeting" ON "initiative_change" ("meeting_id");
CREATE TABLE "kpi" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"name" text NOT NULL,
	"unit_label" text NOT NULL,
	"decimals" integer NOT NULL,
	"direction" text NOT NULL,
	"green_limit" real,
	"yellow_limit" real,
	"steering_reference" text NOT NULL,
	"position" real NOT NULL,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "kpi_reading" (
	"id" text PRIMARY KEY NOT NULL,
	"kpi_id" text NOT NULL,
	"date" text NOT NULL,
	"value" real NOT NULL,
	"note" text NOT NULL,
	"meeting_id" text,
	"supersedes_id" text,
	"withdrawn_at" text,
	"created_at" text NOT NULL,
	FOREIGN KEY ("kpi_id") REFERENCES "kpi"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("supersedes_id") REFERENCES "kpi_reading"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "kpi_reading_kpi" ON "kpi_reading" ("kpi_id","date");
CREATE TABLE "direction" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"reference" text NOT NULL,
	"position" real NOT NULL
) STRICT;

CREATE TABLE "event" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"start_date" text NOT NULL,
	"end_date" text NOT NULL
) STRICT;

CREATE TABLE "event_unit" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"unit_id" text NOT NULL,
	FOREIGN KEY ("event_id") REFERENCES "event"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "event_unit_event_id_unit_id_unique" ON "event_unit" ("event_id","unit_id");
CREATE TABLE "pause" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text,
	"start_date" text NOT NULL,
	"end_date" text NOT NULL,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"ambassador" integer NOT NULL,
	"removed" integer NOT NULL
) STRICT;

CREATE TABLE "person_unit" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"unit_id" text NOT NULL,
	FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "person_unit_person_id_unit_id_unique" ON "person_unit" ("person_id","unit_id");
CREATE TABLE "unit" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"leader_id" text,
	"deputy_id" text,
	"position" real NOT NULL,
	FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("leader_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "check_in" (
	"id" text PRIMARY KEY NOT NULL,
	"key_result_id" text NOT NULL,
	"date" text NOT NULL,
	"status" text,
	"confidence" integer,
	"value" real,
	"changed" text NOT NULL,
	"blocks" text NOT NULL,
	"given_by_id" text,
	"meeting_id" text,
	"off_wall" integer NOT NULL,
	"supersedes_id" text,
	"withdrawn_at" text,
	"created_at" text NOT NULL,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("supersedes_id") REFERENCES "check_in"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "check_in_key_result" ON "check_in" ("key_result_id","date");
CREATE INDEX "check_in_meeting" ON "check_in" ("meeting_id");
CREATE TABLE "key_result_definition" (
	"id" text PRIMARY KEY NOT NULL,
	"key_result_id" text NOT NULL,
	"valid_from" text NOT NULL,
	"owner_id" text,
	"kind" text,
	"baseline" real,
	"target" real,
	"unit_label" text NOT NULL,
	"decimals" integer NOT NULL,
	"limit_min" real,
	"limit_max" real,
	"start_date" text,
	"end_date" text,
	"measured" text NOT NULL,
	"measured_on" text NOT NULL,
	"curve" text NOT NULL,
	"curve_from" text,
	"curve_points" text NOT NULL,
	"stages" text NOT NULL,
	"dropped" integer NOT NULL,
	"reason" text NOT NULL,
	"decision_id" text,
	FOREIGN KEY ("key_result_id") REFERENCES "key_result"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("decision_id") REFERENCES "capture"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "key_result_definition_key_result" ON "key_result_definition" ("key_result_id","valid_from");
`
