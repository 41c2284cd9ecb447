-- The texts get their limits.
-- Revision ID: a1
-- Revises:

SELECT 1;
