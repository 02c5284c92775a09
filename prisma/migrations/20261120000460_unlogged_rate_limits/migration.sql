-- All messages of a widget key count in one row, and its next writer waits until the one before has committed. Without
-- the log a commit does not wait for the disk. After a crash of the database the counters begin at zero.
ALTER TABLE "rate_limits" SET UNLOGGED;
