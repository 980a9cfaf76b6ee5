-- For wrk: each request writes one motion by OpenSlides' REST. Words: cookie, token, the motion.
function init(words)
  wrk.method, wrk.body = "POST", words[3]
  wrk.headers["Cookie"], wrk.headers["X-CSRFToken"] = words[1], words[2]
  wrk.headers["Content-Type"] = "application/json"
end
