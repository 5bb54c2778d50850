/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "start_mark" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"pressure" integer,
	"willingness" integer,
	"leadership" integer,
	"capacity" integer,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "start_mark_unit_id_unique" ON "start_mark" ("unit_id");
`
