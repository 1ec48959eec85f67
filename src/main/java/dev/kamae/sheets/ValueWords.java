package dev.kamae.sheets;

import dev.kamae.core.Severity;
import dev.kamae.identity.Directory;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueStatus;
import dev.kamae.sheets.Layout.Kept;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words in cells usually stand for. */
final class ValueWords {

    private static final Map<Severity, List<String>> SEVERITIES = Map.of(
            Severity.CRITICAL, List.of("緊急", "致命的", "致命", "最高", "特大", "重大", "critical", "urgent", "s", "p0", "最重要"),
            Severity.HIGH, List.of("高", "大", "high", "h", "a", "p1", "重要"),
            Severity.MEDIUM, List.of("中", "medium", "mid", "middle", "m", "b", "p2", "普通", "通常"),
            Severity.LOW, List.of("低", "小", "low", "l", "c", "p3", "軽微"),
            Severity.INFORMATION, List.of("情報", "参考", "info", "information", "d", "p4"));

    /** Looked for in this order: 未完了 is not 完了, and リスク受容済 no 済. */
    private static final List<Map.Entry<IssueStatus, List<String>>> STATUSES = List.of(
            Map.entry(IssueStatus.OPEN, List.of("未着手", "未対応", "未完了", "未解決", "未", "新規", "起票")),
            Map.entry(IssueStatus.RISK_ACCEPTED, List.of("受容", "許容", "accept")),
            Map.entry(
                    IssueStatus.NOT_AN_ISSUE,
                    List.of(
                            "対象外",
                            "対応不要",
                            "不要",
                            "誤検知",
                            "取下",
                            "取り下",
                            "却下",
                            "重複",
                            "キャンセル",
                            "wontfix",
                            "won'tfix",
                            "invalid",
                            "duplicate",
                            "cancel")),
            Map.entry(
                    IssueStatus.BLOCKED, List.of("保留", "ペンディング", "待ち", "待", "中断", "停止", "pending", "hold", "blocked")),
            Map.entry(
                    IssueStatus.IN_PROGRESS,
                    List.of(
                            "対応中",
                            "作業中",
                            "進行中",
                            "処理中",
                            "実施中",
                            "調査中",
                            "検討中",
                            "確認中",
                            "着手",
                            "仕掛",
                            "inprogress",
                            "progress",
                            "doing",
                            "wip",
                            "ongoing")),
            Map.entry(
                    IssueStatus.RESOLVED,
                    List.of("クローズ", "完了", "完", "済", "解決", "終了", "close", "done", "resolved", "fixed", "complete")),
            Map.entry(IssueStatus.OPEN, List.of("オープン", "open", "new", "todo")));

    private static final Set<String> NOBODY =
            Set.of("-", "ー", "―", "なし", "無し", "未定", "未割当", "未割り当て", "不明", "n/a", "na", "none", "tbd", "unassigned");

    private ValueWords() {}

    /** Empty when nobody can know; a cell without a word is taken for the middle, and shown as such. */
    static Optional<Severity> severity(String word) {
        var folded = Folded.of(word);
        return folded.isEmpty()
                ? Optional.of(Severity.MEDIUM)
                : SEVERITIES.entrySet().stream()
                        .filter(one -> one.getValue().contains(folded))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Empty when nobody can know; a cell without a word is open, unless it has a closing date. */
    static Optional<IssueStatus> status(String word) {
        var folded = Folded.of(word);
        return folded.isEmpty()
                ? Optional.of(IssueStatus.OPEN)
                : STATUSES.stream()
                        .filter(one -> one.getValue().stream().anyMatch(folded::contains))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** How an owner is kept who is no person here: by a label, unless it is none or tells of nobody. */
    static Kept kept(String word) {
        return NOBODY.contains(Folded.of(word)) || !IssueDraft.isLabel(Layout.labelled(word)) ? Kept.WORDS : Kept.LABEL;
    }

    /** The one person of this name or sign-in name. */
    static Optional<PersonId> owner(String word, Directory people) {
        var folded = Folded.of(word).replaceAll("(さん|様|氏)$", "");
        var named = people.active().stream()
                .filter(person -> Folded.of(person.name()).equals(folded))
                .map(PersonName::id)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
