-- id: adding_foreign_key_constraint
-- parents: adding_field_with_default
-- message: adding_foreign_key_constraint

-- sqlgen:upgrade
ALTER TABLE mails ADD CONSTRAINT mails_person_fk FOREIGN KEY (person_id) REFERENCES people (id) NOT VALID;
-- sqlgen:autocommit
ALTER TABLE mails VALIDATE CONSTRAINT mails_person_fk;
-- sqlgen:end
