import App
import Glibc

exit(Kurak.run(Array(CommandLine.arguments.dropFirst())))
