/**
 * Drafted by drizzle-kit, reviewed by a person. Never edited once released. Until now the day and reason of an objective that is dropped were only those
 * of its key results: the latest of them is taken over, under the id it has there.
 */
export const sql = /* sql */ `
CREATE TABLE "objective_change" (
	"id" text PRIMARY KEY NOT NULL,
	"objective_id" text NOT NULL,
	"date" text NOT NULL,
	"dropped" integer NOT NULL,
	"reason" text NOT NULL,
	"decision_id" text,
	FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("decision_id") REFERENCES "capture"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "objective_change_objective" ON "objective_change" ("objective_id","date");

INSERT INTO "objective_change" ("id", "objective_id", "date", "dropped", "reason", "decision_id")
SELECT "id", "objective_id", "valid_from", 1, "reason", "decision_id" FROM (
	SELECT d."id", k."objective_id", d."valid_from", d."reason", d."decision_id",
		row_number() OVER (PARTITION BY k."objective_id" ORDER BY d."valid_from" DESC, d."id" DESC) AS "latest"
	FROM "key_result_definition" d
	JOIN "key_result" k ON k."id" = d."key_result_id"
	JOIN "objective" o ON o."id" = k."objective_id"
	WHERE d."dropped" = 1 AND o."state" = 'closed' AND o."outcome" = 'dropped'
) WHERE "latest" = 1;
`
