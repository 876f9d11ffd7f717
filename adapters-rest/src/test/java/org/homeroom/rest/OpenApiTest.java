package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("../docs/openapi.yaml");

    @Test
    void the_contract_is_the_one_that_is_checked_in() throws IOException {
        var served = given().accept("application/yaml").get("/q/openapi").asString();
        if ("write".equals(System.getProperty("homeroom.docs"))) Files.writeString(CHECKED_IN, served);
        assertThat(served)
                .as("The contract has changed. If it was meant to, run these tests with -Dhomeroom.docs=write")
                .isEqualTo(Files.readString(CHECKED_IN));
    }

    @Test
    void it_is_openapi_3_1_and_every_operation_has_a_name_an_answer_and_a_problem() throws IOException {
        var api = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        var names = new ArrayList<String>();
        for (JsonNode operation : operations(api)) {
            names.add(operation.path("operationId").asText());
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("responses").has("default")).isTrue();
            assertThat(operation.path("responses").size()).isGreaterThan(1);
        }
        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> !name.isBlank())
                .hasSizeGreaterThan(20);
    }

    private static List<JsonNode> operations(JsonNode api) {
        var operations = new ArrayList<JsonNode>();
        api.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    @Test
    void swagger_ui_answers() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
