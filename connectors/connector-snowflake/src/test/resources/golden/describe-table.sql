SHOW TABLES LIKE 'Orders _2_' IN SCHEMA "Gold ""1"".x"."PUBLIC";

SHOW PRIMARY KEYS IN TABLE "Gold ""1"".x"."PUBLIC"."Orders ""2""";

SHOW COLUMNS IN TABLE "Gold ""1"".x"."PUBLIC"."Orders ""2""";
