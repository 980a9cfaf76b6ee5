import Core
import Database
import HTTP
import JSON

extension Visit {
  /// Carries out a form; when it is refused, shows its page again with what was typed.
  package func submit(
    otherwise page: (FormState) throws -> Response,
    _ act: (inout FormReader) throws -> Response
  ) throws -> Response {
    do {
      var reader = FormReader(form)
      return try act(&reader)
    } catch DomainError.invalid(let faults) where !request.wantsJSON {
      return try again(page, faults, status: 422)
    } catch DomainError.rule(let message) where !request.wantsJSON {
      return try again(page, [Fault("", message)], status: 409)
    } catch DomainError.tooFast(let seconds) where !request.wantsJSON {
      let message = Message("web.error.too-fast", .number(seconds))
      var response = try again(page, [Fault("", message)], status: 429)
      response.headers.set("Retry-After", String(seconds))
      return response
    } catch let error as DatabaseError
      where (error.isDiskRefusal || error.isBusy) && !request.wantsJSON
    {
      // What she typed must not be lost; the form keeps its command's id, so that it may be sent again.
      let refusal = Refusal(error)
      return try again(page, [Fault("", refusal.message)], status: refusal.status)
    }
  }

  private func again(
    _ page: (FormState) throws -> Response, _ faults: [Fault], status: Int
  ) throws -> Response {
    var response = try page(FormState(typed: form, faults: faults))
    response.status = status
    return response
  }
}
