-- Which turn added to a line, and how many: a turn that is tried again adds nothing twice.
ALTER TABLE "cart_lines" ADD COLUMN "turn_id" UUID, ADD COLUMN "turn_quantity" INTEGER NOT NULL DEFAULT 0;
