print("kurak")
