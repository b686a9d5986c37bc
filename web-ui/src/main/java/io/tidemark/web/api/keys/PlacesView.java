package io.tidemark.web.api.keys;

import java.util.List;

/** All places of the records with a key. */
record PlacesView(String dataset, List<String> key, List<PlaceView> places) {}
