BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE place (
    id SERIAL NOT NULL, 
    "Outline" geometry(POLYGON,4326), 
    path geography(LINESTRINGZ,4326), 
    solid geometry(GEOMETRYZM,-1), 
    plain geometry(POINTM,3857) NOT NULL, 
    "any" geometry, 
    picture raster, 
    PRIMARY KEY (id)
);

CREATE INDEX "idx_place_Outline" ON place USING gist ("Outline");

CREATE INDEX idx_place_path ON place USING gist (path);

CREATE INDEX idx_place_solid ON place USING gist (solid gist_geometry_ops_nd);

CREATE INDEX idx_place_any ON place USING gist ("any");

CREATE INDEX idx_place_picture ON place USING gist (ST_ConvexHull(picture));

CREATE INDEX by_path ON place (path, id);

ALTER TABLE s.place ADD COLUMN spot geometry(POINT,3857);

CREATE INDEX idx_place_spot ON s.place USING gist (spot);

ALTER TABLE place ADD COLUMN area geography(GEOMETRY,-1);

CREATE INDEX idx_place_area ON place USING gist (area);

CREATE TABLE s.kept (
    at geometry(GEOMETRY,-1)
);

CREATE INDEX idx_kept_at ON s.kept USING gist (at);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE s.place DROP COLUMN spot;

DROP TABLE place;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

