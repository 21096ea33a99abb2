-- What keeps the change feed (src/change-feed.ts) true whoever writes: triggers, as nobody can forget to call them.
INSERT INTO "change_feed" ("pruned_through") VALUES ('0');--> statement-breakpoint

-- What matching reads of a listing, ready to send: writing jsonb as text costs more than all else in a load.
ALTER TABLE "listings" ADD COLUMN "terms" text GENERATED ALWAYS AS ((content - '{title,text}'::text[])::text) STORED;--> statement-breakpoint

CREATE FUNCTION mark_listing_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.change > OLD.change OR NEW.gaps > OLD.gaps) THEN
    NEW.bar := NULL; NEW.bar_listing := NULL; NEW.sought_bar := NULL; NEW.sought_bar_listing := NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.changed_in := pg_current_xact_id();
    NEW.posting_changed_in := NEW.changed_in;
  ELSIF (NEW.change, NEW.state, NEW.kind, NEW.school_id, NEW.expires_at, NEW.content)
      IS DISTINCT FROM (OLD.change, OLD.state, OLD.kind, OLD.school_id, OLD.expires_at, OLD.content) THEN
    NEW.changed_in := pg_current_xact_id();
    NEW.posting_changed_in := NEW.changed_in;
  ELSIF NEW.bar IS DISTINCT FROM OLD.bar THEN
    NEW.changed_in := pg_current_xact_id();
  END IF;
  -- Facts of the school that another transaction is about to change are waited for: its trigger below then finds this
  -- listing published, or this listing is matched with the new facts.
  IF NEW.state = 'published' AND (TG_OP = 'INSERT' OR OLD.state <> 'published') THEN
    PERFORM 1 FROM schools WHERE id = NEW.school_id FOR SHARE;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER listings_mark_change BEFORE INSERT OR UPDATE ON "listings"
  FOR EACH ROW EXECUTE FUNCTION mark_listing_change();--> statement-breakpoint

-- Deleted by themselves or with their school: a foreign key's cascade fires this as well.
CREATE FUNCTION note_gone_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO gone_listings (listing_id, gone_in) SELECT id, pg_current_xact_id() FROM gone
  ON CONFLICT (listing_id) DO UPDATE SET gone_in = EXCLUDED.gone_in, gone_at = EXCLUDED.gone_at;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER listings_note_gone AFTER DELETE ON "listings" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION note_gone_listings();--> statement-breakpoint

-- Matching reads these facts of a school, so its listings have matching to do when one of them is another.
CREATE FUNCTION mark_listings_of_school() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM listings WHERE school_id = NEW.id AND state = 'published' ORDER BY id FOR NO KEY UPDATE;
  UPDATE listings SET change = change + 1 WHERE school_id = NEW.id AND state = 'published';
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER schools_mark_listings AFTER UPDATE ON "schools" FOR EACH ROW
  WHEN ((OLD.country, OLD.networks, OLD.safeguarding, OLD.has_exchanged)
    IS DISTINCT FROM (NEW.country, NEW.networks, NEW.safeguarding, NEW.has_exchanged))
  EXECUTE FUNCTION mark_listings_of_school();
--> statement-breakpoint

-- A match that goes with a deleted listing leaves a gap in the list of the other.
CREATE FUNCTION mark_gaps_of_matches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM listings WHERE id IN (
    SELECT listing_a FROM gone WHERE among_best_of_a OR among_best_of_b UNION
    SELECT listing_b FROM gone WHERE among_best_of_a OR among_best_of_b
  ) ORDER BY id FOR NO KEY UPDATE;
  UPDATE listings SET gaps = gaps + lost.count FROM (
    SELECT listing_id, count(*)::int AS count
    FROM gone, unnest(ARRAY[listing_a, listing_b]) AS listing_id
    WHERE among_best_of_a OR among_best_of_b
    GROUP BY listing_id
  ) AS lost WHERE listings.id = lost.listing_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER matches_mark_gaps AFTER DELETE ON "matches" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION mark_gaps_of_matches();
