package org.homeroom.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Says in the description what holds for every operation: how it fails, and how one reads one's own writes. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(PROBLEM, problem());
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ApiDescription::complete);
    }

    private static void complete(Operation operation) {
        var answer = OASFactory.createAPIResponse()
                .description("A problem (RFC 9457); its code says which")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
        operation.getResponses().addAPIResponse("default", answer);
        operation.addParameter(OASFactory.createParameter()
                .name(Desk.AT_LEAST)
                .in(In.HEADER)
                .required(false)
                .style(Parameter.Style.SIMPLE)
                .description("Wait until what a response with this " + Desk.POSITION + " answered can be read")
                .schema(schema(SchemaType.INTEGER, "A position in the log").format("int64")));
    }

    private static Schema problem() {
        var place = schema(SchemaType.OBJECT, "A place in the request that is wrong")
                .addProperty("pointer", schema(SchemaType.STRING, "JSON pointer into the body, or name of a parameter"))
                .addProperty("expected", schema(SchemaType.STRING, "What would be right"));
        return schema(SchemaType.OBJECT, "What went wrong. Source: RFC 9457")
                .required(List.of("type", "title", "status", "code"))
                .addProperty("type", schema(SchemaType.STRING, "urn:homeroom:problem: and the code"))
                .addProperty("title", schema(SchemaType.STRING, "For people, in English"))
                .addProperty("status", schema(SchemaType.INTEGER, "The HTTP status"))
                .addProperty("code", schema(SchemaType.STRING, "Stable: clients may rely on it"))
                .addProperty(
                        "errors",
                        schema(SchemaType.ARRAY, "Where the request is wrong").items(place));
    }

    private static Schema schema(SchemaType type, String description) {
        return OASFactory.createSchema().type(List.of(type)).description(description);
    }
}
