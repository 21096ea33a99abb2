CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"locale" text DEFAULT 'id' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"form" text,
	"sector" text,
	"province" text,
	"regency" text,
	"district" text,
	"latitude" double precision,
	"longitude" double precision,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', regexp_replace(name, '[[:punct:]]+', ' ', 'g')), 'A') || setweight(to_tsvector('simple', regexp_replace(coalesce(regency, '') || ' ' || coalesce(district, '') || ' ' || coalesce(province, ''), '[[:punct:]]+', ' ', 'g')), 'B') || setweight(to_tsvector('simple', regexp_replace(coalesce(form, '') || case sector when 'state' then ' negeri' when 'private' then ' swasta' else '' end, '[[:punct:]]+', ' ', 'g')), 'C') || setweight(to_tsvector('simple', regexp_replace(code, '[[:punct:]]+', ' ', 'g')), 'D')) STORED,
	CONSTRAINT "directory_entries_code" UNIQUE("scheme","code")
);
--> statement-breakpoint
CREATE TABLE "directory_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"listing_id" uuid,
	"match_id" uuid,
	"subject_version" integer,
	"pool" text,
	"actor_id" uuid,
	"recipients" uuid[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"relayed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exchange_legs" (
	"exchange_id" uuid NOT NULL,
	"hosting_listing_id" uuid NOT NULL,
	"sending_listing_id" uuid NOT NULL,
	"pupils" integer,
	"adults" integer,
	"window_from" date,
	"window_to" date,
	CONSTRAINT "exchange_legs_exchange_id_hosting_listing_id_pk" PRIMARY KEY("exchange_id","hosting_listing_id")
);
--> statement-breakpoint
CREATE TABLE "exchanges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"match_id" uuid NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exchanges_match_id_unique" UNIQUE("match_id")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"member_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"event_id" uuid NOT NULL,
	"type" text NOT NULL,
	"listing_id" uuid,
	"match_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "inbox_member_id_number_pk" PRIMARY KEY("member_id","number"),
	CONSTRAINT "inbox_once_per_event" UNIQUE("member_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "change_feed" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"pruned_through" "xid8" NOT NULL,
	CONSTRAINT "change_feed_one_row" CHECK ("change_feed"."only")
);
--> statement-breakpoint
CREATE TABLE "gone_listings" (
	"listing_id" uuid PRIMARY KEY NOT NULL,
	"gone_in" "xid8" NOT NULL,
	"gone_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_legs" (
	"listing_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"pupils_capacity" integer,
	"adults_capacity" integer,
	"schools_capacity" integer,
	"pupils_taken" integer DEFAULT 0 NOT NULL,
	"adults_taken" integer DEFAULT 0 NOT NULL,
	"schools_taken" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "listing_legs_listing_id_direction_pk" PRIMARY KEY("listing_id","direction"),
	CONSTRAINT "listing_legs_pupils" CHECK ("listing_legs"."pupils_taken" between 0 and coalesce("listing_legs"."pupils_capacity", 2147483647)),
	CONSTRAINT "listing_legs_adults" CHECK ("listing_legs"."adults_taken" between 0 and coalesce("listing_legs"."adults_capacity", 2147483647)),
	CONSTRAINT "listing_legs_schools" CHECK ("listing_legs"."schools_taken" between 0 and coalesce("listing_legs"."schools_capacity", 2147483647))
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"side" text NOT NULL,
	"content" jsonb NOT NULL,
	"terms_hash" text NOT NULL,
	"change" bigint DEFAULT 1 NOT NULL,
	"matched_change" bigint DEFAULT 0 NOT NULL,
	"matched_on" date,
	"bar" integer,
	"bar_listing" uuid,
	"sought_bar" integer,
	"sought_bar_listing" uuid,
	"gaps" integer DEFAULT 0 NOT NULL,
	"changed_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"posting_changed_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"import_key" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	CONSTRAINT "listings_import_key_unique" UNIQUE("import_key")
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"listing_a" uuid NOT NULL,
	"listing_b" uuid NOT NULL,
	"school_a" uuid NOT NULL,
	"school_b" uuid NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"score" double precision NOT NULL,
	"rank" integer NOT NULL,
	"explanation" jsonb NOT NULL,
	"inputs" jsonb NOT NULL,
	"terms_hash_a" text NOT NULL,
	"terms_hash_b" text NOT NULL,
	"among_best_of_a" boolean NOT NULL,
	"among_best_of_b" boolean NOT NULL,
	"group_a" jsonb,
	"group_b" jsonb,
	"decline_reason" text,
	"decline_note" text,
	"declined_by_side" text,
	"suggested_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"deadline" timestamp with time zone,
	CONSTRAINT "matches_pair" UNIQUE("listing_a","listing_b"),
	CONSTRAINT "matches_order" CHECK ("matches"."listing_a" < "matches"."listing_b"),
	CONSTRAINT "matches_two_schools" CHECK ("matches"."school_a" <> "matches"."school_b"),
	CONSTRAINT "matches_open_have_deadline" CHECK ("matches"."state" not in ('suggested', 'interested_a', 'interested_b') or "matches"."deadline" is not null)
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"role" text NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL,
	"seen_number" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "members_person_school" UNIQUE("user_id","school_id"),
	CONSTRAINT "members_seen_not_above_last" CHECK ("members"."seen_number" between 0 and "members"."last_number")
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"city" text,
	"latitude" double precision,
	"longitude" double precision,
	"codes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"networks" text[] DEFAULT '{}' NOT NULL,
	"safeguarding" text,
	"has_exchanged" boolean DEFAULT false NOT NULL,
	"origin" text NOT NULL,
	"import_key" text,
	"directory_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "schools_import_key_unique" UNIQUE("import_key"),
	CONSTRAINT "schools_directory_entry" UNIQUE("directory_id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_actor_id_members_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_legs" ADD CONSTRAINT "exchange_legs_exchange_id_exchanges_id_fk" FOREIGN KEY ("exchange_id") REFERENCES "public"."exchanges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_legs" ADD CONSTRAINT "exchange_legs_hosting_listing_id_listings_id_fk" FOREIGN KEY ("hosting_listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_legs" ADD CONSTRAINT "exchange_legs_sending_listing_id_listings_id_fk" FOREIGN KEY ("sending_listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_legs" ADD CONSTRAINT "listing_legs_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_listing_a_listings_id_fk" FOREIGN KEY ("listing_a") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_listing_b_listings_id_fk" FOREIGN KEY ("listing_b") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_school_a_schools_id_fk" FOREIGN KEY ("school_a") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_school_b_schools_id_fk" FOREIGN KEY ("school_b") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_directory_id_directory_entries_id_fk" FOREIGN KEY ("directory_id") REFERENCES "public"."directory_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directory_entries_search" ON "directory_entries" USING gin ("search");--> statement-breakpoint
CREATE INDEX "directory_words_trigram" ON "directory_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "events_to_relay" ON "events" USING btree ("id") WHERE "events"."relayed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_once_per_listing_version" ON "events" USING btree ("listing_id","subject_version") WHERE "events"."match_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_once_per_match_version" ON "events" USING btree ("match_id","subject_version");--> statement-breakpoint
CREATE INDEX "exchange_legs_hosting" ON "exchange_legs" USING btree ("hosting_listing_id");--> statement-breakpoint
CREATE INDEX "exchange_legs_sending" ON "exchange_legs" USING btree ("sending_listing_id");--> statement-breakpoint
CREATE INDEX "gone_listings_gone_in" ON "gone_listings" USING btree ("gone_in");--> statement-breakpoint
CREATE INDEX "listing_legs_taken" ON "listing_legs" USING btree ("listing_id") WHERE "listing_legs"."schools_taken" > 0;--> statement-breakpoint
CREATE INDEX "listings_school" ON "listings" USING btree ("school_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "listings_active" ON "listings" USING btree ("kind","id") WHERE "listings"."state" = 'published';--> statement-breakpoint
CREATE INDEX "listings_board" ON "listings" USING btree ("published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "listings"."state" = 'published';--> statement-breakpoint
CREATE INDEX "listings_to_match" ON "listings" USING btree ("kind") WHERE "listings"."change" > "listings"."matched_change" or "listings"."gaps" > 0;--> statement-breakpoint
CREATE INDEX "listings_changed_in" ON "listings" USING btree ("changed_in");--> statement-breakpoint
CREATE INDEX "listings_due" ON "listings" USING btree ("expires_at") WHERE "listings"."state" in ('draft', 'published', 'paused');--> statement-breakpoint
CREATE INDEX "matches_listing_b" ON "matches" USING btree ("listing_b");--> statement-breakpoint
CREATE INDEX "matches_school_a" ON "matches" USING btree ("school_a","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "matches_school_b" ON "matches" USING btree ("school_b","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "matches_pool" ON "matches" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "matches_due" ON "matches" USING btree ("deadline") WHERE "matches"."state" in ('suggested', 'interested_a', 'interested_b');--> statement-breakpoint
CREATE INDEX "members_school" ON "members" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "schools_origin" ON "schools" USING btree ("origin");