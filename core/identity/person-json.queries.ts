/** SQL that makes a `PersonView` (core/contracts/person-view.ts) of the row `u` of `users`. */
export const PERSON_JSON =
  "json_build_object('id', u.id, 'name', u.name, 'hasPicture', u.picture IS NOT NULL)";
