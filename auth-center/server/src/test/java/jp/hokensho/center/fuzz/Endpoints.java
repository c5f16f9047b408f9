package jp.hokensho.center.fuzz;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the annotations of the resources say: who may call what.
final class Endpoints {

    private Endpoints() {}

    /// By call, the roles that are let in.
    static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("jp.hokensho.center")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(resource -> calls(resource)
                                .forEach(endpoint -> allowed.merge(
                                        call(resource, endpoint), roles(resource, endpoint), Endpoints::theSame)));
        return allowed;
    }

    /// Two methods for one call differ in what they write only.
    private static Set<String> theSame(Set<String> one, Set<String> other) {
        if (!one.equals(other)) {
            throw new AssertionError("one call with two sets of roles: " + one + " and " + other);
        }
        return one;
    }

    private static Stream<Method> calls(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> method(method).isPresent());
    }

    private static Optional<String> method(Method endpoint) {
        return Arrays.stream(endpoint.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String call(Class<?> resource, Method endpoint) {
        var own = endpoint.getAnnotation(Path.class);
        var path = resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return method(endpoint).orElseThrow() + " " + path.replaceAll("/+", "/").replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static Set<String> roles(Class<?> resource, Method endpoint) {
        var guard = guard(endpoint.getAnnotations()).or(() -> guard(resource.getAnnotations()));
        var everybody = RolesTable.names();
        return switch (guard.orElseThrow(() -> new AssertionError(endpoint + " carries no role"))) {
            case RolesAllowed roles -> new TreeSet<>(List.of(roles.value()));
            case PermitAll _ -> new TreeSet<>(everybody);
            default -> new TreeSet<>(everybody.subList(1, everybody.size()));
        };
    }

    private static Optional<Annotation> guard(Annotation... annotations) {
        return Arrays.stream(annotations)
                .filter(annotation -> annotation instanceof RolesAllowed
                        || annotation instanceof PermitAll
                        || annotation instanceof Authenticated)
                .findFirst();
    }
}
