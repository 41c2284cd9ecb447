-- id: renamed
-- parents: ground
-- message: renamed

-- sqlgen:upgrade
ALTER TABLE callbacks RENAME TO messages;
CREATE INDEX messages_n ON messages (n);
ALTER TABLE messages ADD CONSTRAINT messages_n_check CHECK (n > 0);
CREATE TABLE parts (id bigint PRIMARY KEY, parent_id bigint REFERENCES parts (id));
ALTER TABLE messages ADD COLUMN reply_to bigint;
ALTER TABLE messages ADD CONSTRAINT messages_reply_fk FOREIGN KEY (reply_to) REFERENCES messages (id);
