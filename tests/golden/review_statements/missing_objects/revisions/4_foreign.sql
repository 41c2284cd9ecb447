-- id: foreign
-- parents: there
-- message: foreign

-- sqlgen:upgrade
ALTER TABLE elsewhere ADD CONSTRAINT elsewhere_self_fk FOREIGN KEY (parent_id) REFERENCES elsewhere (id);
DROP TABLE elsewhere;
