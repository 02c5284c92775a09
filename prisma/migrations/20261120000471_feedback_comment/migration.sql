-- What a shopper adds to the reason, in their own words.
ALTER TABLE answer_feedback ADD COLUMN comment text;
