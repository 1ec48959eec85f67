package dev.kamae.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Which part of a list a program asks for. The answer is the list alone; its headers tell how long the whole is
 * ({@code X-Total-Count}) and where the parts before and after it are ({@code Link}, RFC 8288).
 */
public record Paging(
        @Parameter(description = "Counts from 0, which it is if absent") @Nullable
        Integer page,

        @Parameter(description = "1 to 200; 100 if absent") @Nullable
        Integer size) {

    private static final int USUAL = 100;
    private static final int MOST = 200;

    /** The part of a list that is at hand as a whole. */
    public <T> ResponseEntity<List<T>> of(List<T> all) {
        var from = (int) Math.min(all.size(), (long) number() * length());
        var part = all.subList(from, Math.min(all.size(), from + length()));
        return of(part, all.size());
    }

    /** A part that was read, of a whole of this length. */
    public <T> ResponseEntity<List<T>> of(List<T> part, long total) {
        var links = new StringJoiner(", ");
        links.setEmptyValue("");
        if (number() > 0) {
            links.add(link(number() - 1, "prev"));
        }
        if ((number() + 1L) * length() < total) {
            links.add(link(number() + 1, "next"));
        }
        var answer = ResponseEntity.ok().header("X-Total-Count", Long.toString(total));
        return (links.length() == 0 ? answer : answer.header(HttpHeaders.LINK, links.toString()))
                .body(List.copyOf(part));
    }

    /** Counts from 0; refuses what no list can have. */
    public int number() {
        if (page != null && page < 0) {
            throw new PageRefused();
        }
        return page == null ? 0 : page;
    }

    /** How many there are on a page; refuses what no list can have. */
    public int length() {
        if (size != null && (size < 1 || size > MOST)) {
            throw new PageRefused();
        }
        return size == null ? USUAL : size;
    }

    private String link(int to, String is) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", to)
                .replaceQueryParam("size", length())
                .build();
        return "<%s?%s>; rel=\"%s\"".formatted(address.getPath(), address.getQuery(), is);
    }
}
