BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TYPE order_status AS ENUM ('active', 'passive');

CREATE TABLE "order" (
    id SERIAL NOT NULL, 
    status order_status DEFAULT 'active', 
    past order_status[], 
    plain order_status, 
    PRIMARY KEY (id)
);

ALTER TYPE "public"."order_status" RENAME TO order_status_old;

CREATE TYPE "public"."order_status" AS ENUM('active', 'idle', 'closed');

CREATE FUNCTION new_old_not_equals(
                new_enum_val "public"."order_status", old_enum_val "public"."order_status_old"
            )
            RETURNS boolean AS $$
                SELECT new_enum_val::text != CASE
                    WHEN old_enum_val::text = 'passive' THEN 'idle'

                    ELSE old_enum_val::text
                END;
            $$ LANGUAGE SQL IMMUTABLE;

CREATE OPERATOR != (
            leftarg = "public"."order_status",
            rightarg = "public"."order_status_old",
            procedure = new_old_not_equals
        );

CREATE FUNCTION new_old_equals(
                new_enum_val "public"."order_status", old_enum_val "public"."order_status_old"
            )
            RETURNS boolean AS $$
                SELECT new_enum_val::text = CASE
                    WHEN old_enum_val::text = 'passive' THEN 'idle'

                    ELSE old_enum_val::text
                END;
            $$ LANGUAGE SQL IMMUTABLE;

CREATE OPERATOR = (
            leftarg = "public"."order_status",
            rightarg = "public"."order_status_old",
            procedure = new_old_equals
        );

ALTER TABLE "public"."order"
             ALTER COLUMN "status" DROP DEFAULT;

ALTER TABLE "public"."order" 
                ALTER COLUMN "status" TYPE "public"."order_status" 
                USING CASE 
                WHEN "status"::text = 'passive' THEN 'idle'::"public"."order_status"

                ELSE "status"::text::"public"."order_status"
                END;

ALTER TABLE "public"."order"
            ALTER COLUMN "status" SET DEFAULT 'active'::public.order_status;

ALTER TABLE "public"."order" 
            ALTER COLUMN "past" TYPE "public"."order_status"[]
            USING array_replace("past"::text[], 'passive', 'idle')::"public"."order_status"[];

ALTER TABLE "public"."order" 
                ALTER COLUMN "plain" TYPE "public"."order_status" 
                USING CASE 
                WHEN "plain"::text = 'passive' THEN 'idle'::"public"."order_status"

                ELSE "plain"::text::"public"."order_status"
                END;

DROP FUNCTION new_old_not_equals(
            new_enum_val "public"."order_status", old_enum_val "public"."order_status_old"
        ) CASCADE;

DROP FUNCTION new_old_equals(
            new_enum_val "public"."order_status", old_enum_val "public"."order_status_old"
        ) CASCADE;

DROP TYPE "public"."order_status_old";

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TYPE "public"."order_status" RENAME TO order_status_old;

CREATE TYPE "public"."order_status" AS ENUM('active', 'passive');

CREATE FUNCTION new_old_not_equals(
                new_enum_val "public"."order_status", old_enum_val "public"."order_status_old"
            )
            RETURNS boolean AS $$
                SELECT new_enum_val::text != old_enum_val::text;
            $$ LANGUAGE SQL IMMUTABLE;

CREATE OPERATOR != (
            leftarg = "public"."order_status",
            rightarg = "public"."order_status_old",
            procedure = new_old_not_equals
        );

CREATE FUNCTION new_old_equals(
                new_enum_val "public"."order_status", old_enum_val "public"."order_status_old"
            )
            RETURNS boolean AS $$
                SELECT new_enum_val::text = old_enum_val::text;
            $$ LANGUAGE SQL IMMUTABLE;

CREATE OPERATOR = (
            leftarg = "public"."order_status",
            rightarg = "public"."order_status_old",
            procedure = new_old_equals
        );

ALTER TABLE "public"."order"
             ALTER COLUMN "status" DROP DEFAULT;

ALTER TABLE "public"."order" 
                ALTER COLUMN "status" TYPE "public"."order_status" 
                USING "status"::text::"public"."order_status";

ALTER TABLE "public"."order"
            ALTER COLUMN "status" SET DEFAULT 'active'::public.order_status;

ALTER TABLE "public"."order"
             ALTER COLUMN "past" DROP DEFAULT;

ALTER TABLE "public"."order" 
            ALTER COLUMN "past" TYPE "public"."order_status"[]
            USING "past"::text[]::"public"."order_status"[];

ALTER TABLE "public"."order"
            ALTER COLUMN "past" SET DEFAULT ARRAY['active'::public.order_status];

ALTER TABLE "public"."order" 
                ALTER COLUMN "plain" TYPE "public"."order_status" 
                USING "plain"::text::"public"."order_status";

DROP FUNCTION new_old_not_equals(
            new_enum_val "public"."order_status", old_enum_val "public"."order_status_old"
        ) CASCADE;

DROP FUNCTION new_old_equals(
            new_enum_val "public"."order_status", old_enum_val "public"."order_status_old"
        ) CASCADE;

DROP TYPE "public"."order_status_old";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

