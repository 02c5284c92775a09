-- Counters and signs of life are worth nothing after a crash, and each message counts three times: without a log,
-- nobody waits for the disk. A clean stop keeps them.
ALTER TABLE "rate_limits" SET UNLOGGED;
ALTER TABLE "worker_heartbeats" SET UNLOGGED;
