CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE place (
    id INTEGER NOT NULL, 
    "Outline" GEOMETRY, 
    path geography(LINESTRINGZ,4326), 
    solid GEOMETRY, 
    plain GEOMETRY NOT NULL, 
    any GEOMETRY, 
    picture raster, 
    PRIMARY KEY (id)
);

CREATE INDEX idx_place_picture ON place (ST_ConvexHull(picture));

CREATE INDEX by_path ON place (path, id);

SELECT RecoverGeometryColumn('place', 'Outline', 4326, 'POLYGON', 'XY') AS "RecoverGeometryColumn_1";

SELECT CreateSpatialIndex('place', 'Outline') AS "CreateSpatialIndex_1";

SELECT CreateSpatialIndex('place', 'path') AS "CreateSpatialIndex_1";

SELECT RecoverGeometryColumn('place', 'solid', -1, 'GEOMETRYZM', 'XYZM') AS "RecoverGeometryColumn_1";

SELECT CreateSpatialIndex('place', 'solid') AS "CreateSpatialIndex_1";

SELECT RecoverGeometryColumn('place', 'plain', 3857, 'POINTM', 'XYM') AS "RecoverGeometryColumn_1";

SELECT RecoverGeometryColumn('place', 'any', -1, 'GEOMETRY', 'XY') AS "RecoverGeometryColumn_1";

SELECT CreateSpatialIndex('place', 'any') AS "CreateSpatialIndex_1";

ALTER TABLE s.place ADD COLUMN spot geometry(POINT,3857);

CREATE INDEX s.idx_place_spot ON place (spot);

ALTER TABLE place ADD COLUMN area geography(GEOMETRY,-1);

CREATE INDEX idx_place_area ON place (area);

CREATE TABLE s.kept (
    at GEOMETRY
);

SELECT RecoverGeometryColumn('kept', 'at', -1, 'GEOMETRY', 'XY') AS "RecoverGeometryColumn_1";

SELECT CreateSpatialIndex('kept', 'at') AS "CreateSpatialIndex_1";

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

ALTER TABLE s.place DROP COLUMN spot;

DROP TABLE place;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

