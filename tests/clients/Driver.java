import dev.acme.orders.ApiError;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

final class Driver {
    private static final Set<String> SHARED =
            Set.of("type", "title", "status", "detail", "instance");

    private Driver() {}

    private record Request(String method, String url, Map<String, String> headers, String body) {}

    /** A value as JSON has it: the clients of Java and of Kotlin have no class of another package. */
    private static Object shown(Object value) throws IllegalAccessException {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? shown(optional.get()) : null;
        }
        if (value instanceof List<?> items) {
            Object[] shown = items.toArray();
            for (int place = 0; place < shown.length; place++) {
                shown[place] = shown(shown[place]);
            }
            return shown;
        }
        if (value instanceof Enum<?> retry) {
            return retry.name().toLowerCase(Locale.ROOT);
        }
        return value != null && value.getClass().getName().contains("ApiError") ? members(value) : value;
    }

    private static Map<String, Object> members(Object value) throws IllegalAccessException {
        Map<String, Object> members = new TreeMap<>();
        for (Field field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                members.put(field.getName(), shown(field.get(value)));
            }
        }
        return members;
    }

    public static void main(String[] arguments) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Request[] requests = Json.GSON.fromJson(Files.readString(Path.of("requests.json")), Request[].class);
        for (Request it : requests) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(it.url()));
            it.headers().forEach(request::header);
            request.method(it.method(), BodyPublishers.ofString(it.body()));
            var response = client.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            ApiError problem = ApiError.read(response.statusCode(), Json.parse(body), body);
            Map<String, Object> members = members(problem);
            Object document = members.get("document");
            Object kind = shown(problem.kind());
            Object title = members.get("title");
            Object detail = members.get("detail");
            Object status = members.get("status");
            Object retry = shown(problem.retry());
            members.keySet().removeAll(SHARED);
            Object last = kind == null ? document : members;
            out.println(Json.GSON.toJson(Arrays.asList(kind, status, title, detail, retry, last)));
        }
    }
}
