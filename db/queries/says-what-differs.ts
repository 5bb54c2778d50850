/** Of an objective, in SQL: has it been said what is different this time, with a reason for its wording or by the learning that changed it? */
export const SAYS_WHAT_DIFFERS = `(
  EXISTS (SELECT 1 FROM learning_link WHERE learning_link.objective_id = objective.id)
  OR EXISTS (SELECT 1 FROM wording_exception WHERE wording_exception.objective_id = objective.id
    AND wording_exception.check_id = 'near_copy' AND trim(wording_exception.wording) = trim(objective.title)))`
