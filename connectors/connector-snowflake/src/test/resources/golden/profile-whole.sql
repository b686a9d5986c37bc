SHOW TABLES LIKE 'Orders _2_' IN SCHEMA "Gold ""1"".x"."PUBLIC";

SHOW PRIMARY KEYS IN TABLE "Gold ""1"".x"."PUBLIC"."Orders ""2""";

SHOW COLUMNS IN TABLE "Gold ""1"".x"."PUBLIC"."Orders ""2""";

SELECT COUNT(*) AS "a0", COUNT("MAIL") AS "a1"
FROM "Gold ""1"".x"."PUBLIC"."Orders ""2""";
