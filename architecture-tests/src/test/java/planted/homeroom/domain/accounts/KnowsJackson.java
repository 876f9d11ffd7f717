package planted.homeroom.domain.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Breaks rule 1. */
record KnowsJackson(ObjectMapper json) {}
