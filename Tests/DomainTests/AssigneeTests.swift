import Testing

@testable import Domain

@Suite struct AssigneeTests {
    @Test(arguments: [("", Assignee.nobody), ("member:12", .member(12)), ("team:3", .team(3))])
    func aFormValueIsReadAndWritten(_ value: String, _ assignee: Assignee) {
        #expect(Assignee(formValue: value) == assignee && assignee.formValue == value)
    }

    @Test(arguments: ["member", "member:", "member:x", "role:1", "12", "team:9999999999999999999999"])
    func thisIsNoAssignee(_ value: String) {
        #expect(Assignee(formValue: value) == nil)
    }
}
