-- id: 7be31d5f08ac
-- parents: 90c2be61d3fa
-- message: product ratings

-- sqlgen:upgrade
CREATE VIEW product_ratings AS
SELECT product_id, count(*) AS reviews, avg(stars) AS stars
FROM reviews
GROUP BY product_id;

-- sqlgen:upgrade postgresql
CREATE FUNCTION trim_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.text := trim(NEW.text);
  RETURN NEW;
END
$$;

CREATE TRIGGER trim_reviews BEFORE INSERT OR UPDATE ON reviews
FOR EACH ROW EXECUTE FUNCTION trim_review();

-- sqlgen:upgrade sqlite
CREATE TRIGGER trim_reviews AFTER INSERT ON reviews
BEGIN
  UPDATE reviews SET text = trim(text) WHERE id = NEW.id;
END;

-- sqlgen:downgrade
DROP VIEW product_ratings;

-- sqlgen:downgrade postgresql
DROP TRIGGER trim_reviews ON reviews;

DROP FUNCTION trim_review();

-- sqlgen:downgrade sqlite
DROP TRIGGER trim_reviews;
