SELECT COUNT(*) AS "a0"
FROM "shop"."Orders ""2""";

SELECT COUNT("t"."x0" - "t1"."m0") AS "a0", MIN("t1"."m0") AS "a1", AVG("t"."x0" - "t1"."m0") AS "a2", SUM(("t"."x0" - "t1"."m0") * ("t"."x0" - "t1"."m0")) AS "a3", SUM(("t"."x0" - "t1"."m0") * ("t"."x0" - "t1"."m0") * ("t"."x0" - "t1"."m0")) AS "a4", SUM(("t"."x0" - "t1"."m0") * ("t"."x0" - "t1"."m0") * (("t"."x0" - "t1"."m0") * ("t"."x0" - "t1"."m0"))) AS "a5"
FROM (SELECT CASE WHEN ISFINITE("score") THEN "score" ELSE NULL END AS "x0"
FROM "shop"."Orders ""2""") AS "t",
(SELECT AVG(CASE WHEN ISFINITE("score") THEN "score" ELSE NULL END) AS "m0"
FROM "shop"."Orders ""2""") AS "t1";

SELECT SUM("copies") AS "a0", COUNT(*) AS "a1", COUNT("$f2") AS "a2"
FROM (SELECT "id" AS "k0", COUNT(*) AS "copies", CASE WHEN COUNT(*) = 1 THEN 1 ELSE NULL END AS "$f2"
FROM "shop"."Orders ""2"""
GROUP BY "id") AS "t1";
