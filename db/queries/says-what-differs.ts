/**
 * Of an objective, in SQL: has it been said what is different this time, with a reason for its wording or by the learning that changed it? A link
 * to what is no longer in the log (taken back, put in other words, or rubbed out of the goal it was said of) says nothing.
 */
export const SAYS_WHAT_DIFFERS = `(
  EXISTS (SELECT 1 FROM learning_link WHERE learning_link.objective_id = objective.id AND (
    EXISTS (SELECT 1 FROM learning WHERE learning.id = learning_link.learning_id AND learning.withdrawn_at IS NULL)
    OR EXISTS (SELECT 1 FROM objective_review WHERE objective_review.id = learning_link.learning_id AND objective_review.learned <> '')
    OR EXISTS (SELECT 1 FROM capture WHERE capture.id = learning_link.learning_id AND capture.kind = 'learned'
      AND capture.withdrawn_at IS NULL AND capture.state <> 'superseded')))
  OR EXISTS (SELECT 1 FROM wording_exception WHERE wording_exception.objective_id = objective.id
    AND wording_exception.check_id = 'near_copy' AND trim(wording_exception.wording) = trim(objective.title)))`
