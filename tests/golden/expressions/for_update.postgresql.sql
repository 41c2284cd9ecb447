BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> lock01

SELECT job.id, job.state 
FROM job FOR UPDATE OF job;

SELECT job.id, job.state 
FROM job FOR UPDATE OF job NOWAIT;

SELECT job.id, job.state, history.run.job_id, history.run.at 
FROM job JOIN history.run ON history.run.job_id = job.id FOR UPDATE OF run, job;

SELECT job.id, job.state, run_1.job_id, run_1.at 
FROM job JOIN history.run AS run_1 ON run_1.job_id = job.id FOR UPDATE OF run_1, job;

SELECT job.id, job.state 
FROM job FOR UPDATE OF job SKIP LOCKED;

SELECT job.id, job.state 
FROM job FOR KEY SHARE OF job;

INSERT INTO alembic_version (version_num) VALUES ('lock01') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade lock01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'lock01';

COMMIT;

